import { createContext } from 'react';

/** The day whose law governs the case on the page, 'YYYY-MM-DD'; the picker of articles offers what was in force then. */
export const GoverningDay = createContext<string | undefined>(undefined);
