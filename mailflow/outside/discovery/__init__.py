"""What the network says of a mail domain: its names (DNS), and its page for mail programs."""
