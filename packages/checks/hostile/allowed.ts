/**
 * What may throw, and why: everything else that is exported returns a typed failure for any argument.
 * `docs/policy.md` says the same.
 */
export const MAY_THROW: readonly { readonly reason: string; readonly names: readonly string[] }[] =
  [
    {
      reason: "takes values that this library made, and has no failure to return",
      names: [
        "@centime/core: abortError",
        "@centime/core: advancePage",
        "@centime/core: describeIssue",
        "@centime/core: holdSlot",
        "@centime/core: invalidInput",
        "@centime/core: isWithin",
        "@centime/core: mayHaveHappened",
        "@centime/core: maskTexts",
        "@centime/core: membersOf",
        "@centime/core: messageExcerpt",
        "@centime/core: nextSlot",
        "@centime/core: observeRate",
        "@centime/core: redactText",
        "@centime/core: refuseDrift",
        "@centime/core: responseInfo",
        "@centime/core: retryAfterMs",
        "@centime/core: retryDecision",
        "@centime/core: slotAnswered",
        "@centime/core: slotUnused",
        "@centime/core: toError",
        "@centime/core: transportFailure",
        "@centime/core: watchDrift",
        "@centime/core: withoutWrappers",
        "@centime/core: wrongOptions",
        "@centime/core/oauth: afterFailedRefresh",
        "@centime/core/oauth: freshness",
        "@centime/core/oauth: refreshing",
        "@centime/core/oauth: scopesOf",
        "@centime/core/oauth: tokensLost",
        "@centime/transport: invalidOption",
        "@centime/transport: sendingError",
      ],
    },
    {
      reason: "throws: that is what it is for",
      names: [
        "@centime/cassette: withCassette",
        "@centime/core: unwrap",
        "@centime/core: unwrapErr",
      ],
    },
    {
      reason: "defines an operation: code, which the compiler checks",
      names: [
        "@centime/core: defineNumberedPageOperation",
        "@centime/core: defineOperation",
        "@centime/core: definePageOperation",
        "@centime/core: multipartBody",
        "@centime/core: query",
      ],
    },
    {
      reason: "rejects as what it wraps does: a body, a task, a storage",
      names: [
        "@centime/core: safely",
        "@centime/redis: redisDeliveries",
        "@centime/redis: redisTokens",
        "@centime/transport: readResponse",
        "centime/oauth: memoryStorage",
        "centime/oauth/d1: d1Tokens",
        "centime/oauth/durable-object: durableObjectTokens",
        "centime/oauth/file: fileLock",
        "centime/oauth/file: fileTokens",
        "centime/oauth/file-lock: runWithFileLock",
        "centime/oauth/unstorage: unstorageTokens",
        "centime/webhooks/d1: d1Deliveries",
      ],
    },
  ];
