/** As much of autocannon as the bench uses. */
declare module "autocannon" {
  interface Request {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: string;
  }

  export interface Client {
    setRequests(requests: Request[]): void;
    on(event: "headers", listener: (head: { statusCode: number; headers: string[] }) => void): void;
    on(
      event: "response",
      listener: (status: number, bytes: number, milliseconds: number) => void,
    ): void;
  }

  export interface Result {
    readonly duration?: number;
    readonly amount?: number;
    readonly errors: number;
    readonly timeouts: number;
  }

  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration?: number;
    readonly amount?: number;
    readonly setupClient: (client: Client) => void;
  }): Promise<Result>;
}
