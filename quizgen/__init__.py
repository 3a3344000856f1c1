"""Turn a text into good questions: by rules, offline, repeatably."""

__version__ = "0.1.0"
