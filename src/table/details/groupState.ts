/** How a field stands that is made of several controls. */
export interface GroupState {
  readonly id: string;
  readonly locked: boolean;
  /** Ids of what describes it, or lit's `nothing`. */
  readonly described: unknown;
  readonly invalid: boolean;
}
