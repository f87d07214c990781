import { z } from 'zod';

// Extension pages and the worker run under a policy that forbids code from text. Zod would try it for speed, and each
// try would be reported as a breach.
z.config({ jitless: true });

export { z };
