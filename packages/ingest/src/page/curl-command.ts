/**
 * A shell command that sends the body of an attempt again, byte for byte, with the reader's own key. Only
 * what is URL-encoded stands between its quotes, so that nothing in a call can end them.
 */
export function curlCommand(
  origin: string,
  attemptId: number,
  target: { readonly workspaceId: number | null; readonly agentId: string | null },
): string {
  const query = new URLSearchParams({
    workspace_id: String(target.workspaceId ?? ''),
    agent_remote_identifier: target.agentId ?? '',
  })
  return [
    `curl -s '${origin}/api/local/attempts/${attemptId}/payload' |`,
    `  curl '${origin}/api/v1/public/call?${query}' \\`,
    '    -H "Authorization: Bearer $TUNER_API_KEY" -H \'Content-Type: application/json\' --data-binary @-',
  ].join('\n')
}
