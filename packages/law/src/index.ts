// The front door of @ecoredress/law: one export line per public file.
export {};
