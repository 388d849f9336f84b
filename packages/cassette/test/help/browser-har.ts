/** What a browser's developer tools export, as far as it differs from a cassette. */
export const browserHar = {
  log: {
    version: "1.2",
    creator: { name: "WebInspector", version: "537.36" },
    pages: [],
    entries: [
      {
        _resourceType: "fetch",
        startedDateTime: "2026-07-01T08:30:00.123Z",
        time: 81.3,
        request: {
          method: "POST",
          url: "https://app.pennylane.com/api/external/v2/company_customers?token=s3cr3t-in-query",
          httpVersion: "http/2.0",
          headers: [
            { name: ":authority", value: "app.pennylane.com" },
            { name: "Authorization", value: "Bearer s3cr3t-token" },
            { name: "Cookie", value: "session=s3cr3t-session" },
            { name: "Content-Type", value: "application/json" },
          ],
          queryString: [],
          cookies: [{ name: "session", value: "s3cr3t-session" }],
          headersSize: -1,
          bodySize: 60,
          postData: {
            mimeType: "application/json",
            text: '{"name":"Atelier Durand","emails":["marie@atelier.fr"]}',
          },
        },
        response: {
          status: 201,
          statusText: "",
          httpVersion: "http/2.0",
          headers: [
            { name: "Content-Type", value: "application/json; charset=utf-8" },
            { name: "Content-Encoding", value: "br" },
            { name: "Set-Cookie", value: "session=s3cr3t-session" },
          ],
          cookies: [],
          content: {
            size: 40,
            mimeType: "application/json",
            encoding: "base64",
            text: btoa('{"id":7,"emails":["marie@atelier.fr"]}'),
          },
          redirectURL: "",
          headersSize: -1,
          bodySize: -1,
        },
        cache: {},
        timings: { send: 0, wait: 80, receive: 1 },
      },
      {
        startedDateTime: "2026-07-01T08:30:01.000Z",
        time: 1,
        request: {
          method: "POST",
          url: "https://app.pennylane.com/api/external/v2/file_attachments",
          headers: [],
          queryString: [],
          cookies: [],
          postData: {
            mimeType: "multipart/form-data; boundary=----WebKitFormBoundaryX",
            text: [
              "------WebKitFormBoundaryX",
              'Content-Disposition: form-data; name="label"',
              "",
              "Terms",
              "------WebKitFormBoundaryX",
              'Content-Disposition: form-data; name="file"; filename="terms.txt"',
              "Content-Type: text/plain",
              "",
              "line one\r\n\r\nline two",
              "------WebKitFormBoundaryX--",
              "",
            ].join("\r\n"),
          },
        },
        response: {
          status: 201,
          headers: [],
          content: { size: 8, mimeType: "application/json", text: '{"id":8}' },
        },
      },
      {
        startedDateTime: "2026-07-01T08:30:02.000Z",
        request: { method: "GET", url: "https://app.pennylane.com/aborted", headers: [] },
        response: { status: 0, headers: [], content: { size: 0 } },
      },
    ],
  },
};
