import { answerMcp } from '#lib/mcp/answer-mcp.ts';
import { publicRoute } from '#lib/transport/public-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = publicRoute({ POST: answerMcp });
