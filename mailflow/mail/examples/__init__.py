"""Examples and phrases of people's languages, and what was learnt from them."""
