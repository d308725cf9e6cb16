"""The gap report and the review as pages: results become plain data, the data fills a template."""
