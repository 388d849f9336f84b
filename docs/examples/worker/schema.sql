-- wrangler d1 execute DB --file schema.sql
CREATE TABLE IF NOT EXISTS companies (key TEXT PRIMARY KEY, overdue REAL, counted_at TEXT);
CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, event TEXT NOT NULL, body TEXT NOT NULL);
