"""Pages become files: DOT text, the engines that draw it, and what they need on the machine."""
