import { attach, type Schemas } from './client.js';

/** Attaches a file to whatever will be written in this conversation. @returns it as it will be sent, and a link to look at it */
export const attachFile = (id: string, file: File): Promise<Schemas['KeptFileDto']> =>
  attach('/conversations/{id}/files', { path: { id }, query: { name: file.name }, file });
