"""What happens by itself, under the same rules as everything else."""
