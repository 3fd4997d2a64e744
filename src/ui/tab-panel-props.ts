/** What makes an element the panel of a tab, for as long as there are tabs. */
export function tabPanelProps(isTabbed: boolean, tabId: string) {
  return isTabbed ? ({ role: 'tabpanel', 'aria-labelledby': tabId } as const) : {};
}
