import { webhookWords as english } from '../../words/en-webhooks.ts';
import { webhookWords as french } from '../../words/fr-webhooks.ts';
import { useWords } from '../../words/words.tsx';

export const useWebhookWords = (): typeof french => (useWords().locale === 'EN' ? english : french);
