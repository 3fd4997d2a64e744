interface FileToSave {
  fileName: string;
  mediaType: string;
  content: string;
}

/** Hands a file to the browser's downloads. */
export function saveFile({ fileName, mediaType, content }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
