package io.datacommunicator.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a superuser does once before the first migration: roles, a database that belongs to the owner role, and no
 * rights for anybody else.
 */
public final class DatabaseSetup {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Connection superuser;

    public DatabaseSetup(Connection superuser) {
        this.superuser = superuser;
    }

    /** Creates the three roles. Passwords are letters, digits, underscores and hyphens. */
    public void createRoles(Function<DatabaseRole, String> passwords) throws SQLException {
        for (var role : List.of(DatabaseRole.OWNER, DatabaseRole.RUNTIME, DatabaseRole.JOB)) {
            run("CREATE ROLE " + role.sqlName()
                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                    + safe(passwords.apply(role)) + "'");
        }
        run("REVOKE ALL ON DATABASE postgres FROM PUBLIC");
        run("REVOKE ALL ON DATABASE template1 FROM PUBLIC");
    }

    /** Creates a database of the owner role, as a copy of {@code template}. */
    public void createDatabase(String name, String template) throws SQLException {
        run("CREATE DATABASE " + safe(name) + " OWNER " + DatabaseRole.OWNER.sqlName() + " TEMPLATE " + safe(template));
        run("REVOKE ALL ON DATABASE " + safe(name) + " FROM PUBLIC");
        run("GRANT CONNECT ON DATABASE " + safe(name) + " TO " + DatabaseRole.RUNTIME.sqlName() + ", "
                + DatabaseRole.JOB.sqlName());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String safe(String word) {
        if (!SAFE.matcher(word).matches()) {
            throw new IllegalArgumentException("only letters, digits, underscores and hyphens can stand in set-up SQL");
        }
        return word;
    }
}
