"""A stand-in for a ministry's OpenID Connect provider: says whoever it is told to say.

Discovery, authorisation, token and user info of OpenID Connect Core 1.0, without identity tokens.
"""

from __future__ import annotations

import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit


class Provider(ThreadingHTTPServer):
    """`claims` are what the user info says next; `refuses` sends people back with an error."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self.claims = {}
        self.refuses = False
        self.asked = []


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.server.asked.append((parts.path, query))
        if parts.path == "/authorize":
            said = {"error": "access_denied"} if self.server.refuses else {"code": "a-code"}
            back = {**said, "state": query["state"]}
            self.send_response(302)
            self.send_header("Location", f"{query['redirect_uri']}?{urlencode(back)}")
            self.end_headers()
        elif parts.path == "/userinfo":
            self.say(self.server.claims)
        else:
            self.say(
                {
                    "issuer": self.server.url,
                    "authorization_endpoint": f"{self.server.url}/authorize",
                    "token_endpoint": f"{self.server.url}/token",
                    "userinfo_endpoint": f"{self.server.url}/userinfo",
                    "jwks_uri": f"{self.server.url}/jwks",
                    "token_endpoint_auth_methods_supported": ["client_secret_basic"],
                }
            )

    def do_POST(self):
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        query = {name: values[0] for name, values in parse_qs(text).items()}
        self.server.asked.append((self.path, query))
        self.say({"access_token": "a-token", "token_type": "Bearer"})

    def say(self, told):
        content = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args):
        """Nobody listens."""


@contextlib.contextmanager
def provider():
    made = Provider()
    threading.Thread(target=made.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        made.shutdown()
        made.server_close()
