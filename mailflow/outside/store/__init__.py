"""The store on disk: journal, generations, tables, and what looks at them."""
