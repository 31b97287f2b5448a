/** The object one part of an export is kept as, of one attempt. */
export const exportPart = (
  { workspace, export_id: id }: { workspace: string; export_id: string },
  attempt: number,
  part: number,
): string => `${workspace}/export-${id}.${attempt}.${part}`;
