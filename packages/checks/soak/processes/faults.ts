/** What the proxy does to a request. */
export type Fault = keyof typeof FAULTS;

interface FaultRow {
  /** Of all requests. */
  readonly share: number;
  /** Whether the sandbox sees the request. */
  readonly forwards: boolean;
  /** The status that the proxy returns itself. */
  readonly status?: number;
  /** Whether the sandbox's response is returned, unchanged. */
  readonly isHarmless?: true;
}

export const FAULTS = {
  "too many requests": { share: 0.0015, forwards: false, status: 429 },
  "error 500": { share: 0.015, forwards: false, status: 500 },
  "error 503": { share: 0.015, forwards: false, status: 503 },
  "done, then error 500": { share: 0.007, forwards: true, status: 500 },
  "done, then a web page": { share: 0.004, forwards: true, status: 200 },
  "connection reset": { share: 0.01, forwards: false },
  "done, then connection reset": { share: 0.01, forwards: true },
  "response cut": { share: 0.01, forwards: true },
  "no response": { share: 0.001, forwards: true },
  "request late": { share: 0.05, forwards: true, isHarmless: true },
  "response in pieces": { share: 0.02, forwards: true, isHarmless: true },
} satisfies Record<string, FaultRow>;

export const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[];

export const rowOf = (fault: Fault): FaultRow => FAULTS[fault];

/** The seconds that a `429` asks to wait. */
export const RETRY_AFTER_SECONDS = 1;

/** Draws the fault of a request, if it has one. */
export function drawFault(drawn: number, roughness: number): Fault | undefined {
  let reached = 0;
  return FAULT_NAMES.find((name) => {
    reached += FAULTS[name].share * roughness;
    return drawn < reached;
  });
}
