"""What wants something done: gaps with their evidence, actions and rank."""
