export { describeApi } from './describe-api.js';
export { FromEnv } from './from-env.js';
export { HealthRegistry } from './health.js';
export { InvalidConfiguration, parseConfig } from './parse-config.js';
export { invalidFields, Problem, type ProblemDetail } from './problem.js';
export { correlationIdOf, ProblemFilter } from './problem.filter.js';
export { ServiceConfig } from './service.config.js';
export { buildService, previewService, startService, type ServiceDefinition } from './start-service.js';
export { StandingAudit, type AuditLook } from './standing-audit.js';
