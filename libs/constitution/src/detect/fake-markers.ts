import type { Detector } from '../rules/rule.js';
import { originalSpan } from '../text/view.js';

/** Marks that separate speakers in prompts, calls of functions, and code that only a machine would be sent. */
const MARKERS: readonly RegExp[] = [
  /<\/?\s*(?:(?:end_?)?(?:system|sistema|assistant|user|human|customer|cliente|usuario|tool)(?:_?(?:message|msg|prompt|input|turn|query|data|mensaje|mensagem))?|instructions?|prompt|im_start|im_end|admin|sys|context|document)\b[^>]*>/g,
  /<\|[a-z_]+\|>?/g,
  /<<\/?sys>>|\[\/?(?:inst|system|sys|admin)\]/g,
  /(?:#{2,}|={3,}|-{3,}|\*{2,})\s*(?:system|instructions?|assistant|new task|admin|override|sistema|instruc(?:ciones|oes))\b/g,
  /(?:^|\n)\s*(?:system|assistant|sistema|assistente|asistente)\s*:\s/g,
  /["'](?:role|rol|papel|type)["']\s*:\s*["'](?:system|assistant|sistema|developer|tool)["']/g,
  /["'](?:tool|function|action|name|tool_calls?)["']\s*:\s*["'{[][^}]{0,80}(?:arg|param|input|"to"|send|call)/g,
  /\b(?:begin|start|end)\s+(?:admin|system|developer|root|security|of)\s+(?:override|prompt|instructions?|mode|message)\b/g,
  /\b(?:new|nuevo|nova|nueva|novo) (?:system message|mensaje de sistema|mensagem de sistema|mensagem do sistema|system prompt)\b/g,
  /\b[a-z]+(?:_[a-z]+)+\s*\([^)]{0,120}\)/g,
  /\b[a-z]\s*=\s*["'«“][^"'»”]{2,80}["'»”][\s\S]{0,120}\b[a-z]\s*\+\s*[a-z]\b/g,
  /\bdrop\s+table\b|\brm\s+-rf\b|\bunion\s+select\b|'\s*or\s+'?1'?\s*=\s*'?1|<script\b|\bsudo\s+[a-z]+/g,
];

export const fakeMarkers: Detector = ({ plain }) =>
  MARKERS.flatMap((marker) =>
    [...plain.text.matchAll(marker)].map(({ index, 0: found }) =>
      originalSpan(plain, index, index + found.length),
    ),
  );
