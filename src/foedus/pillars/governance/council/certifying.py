"""The certificate of a closed vote as a PDF, for people; the file that proves it is the JSON."""
