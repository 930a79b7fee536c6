"""stub"""
def mark(lines, marks):
    return marks
