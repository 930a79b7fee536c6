"""`python -m mailflow`."""

from mailflow.cli.main import main

raise SystemExit(main())
