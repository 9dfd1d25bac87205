package io.datacommunicator.platform;

/** Who signs in to PostgreSQL. */
public enum DatabaseRole {
    /** Sets the server up and is used for nothing else. */
    SUPERUSER("postgres"),
    /** Owns database and schemas; migrations run as this role. */
    OWNER("platform_owner"),
    /** Serves requests: owns nothing and cannot pass row-level security. */
    RUNTIME("platform_runtime"),
    /** Runs the scheduler. */
    JOB("platform_job");

    private final String sqlName;

    DatabaseRole(String sqlName) {
        this.sqlName = sqlName;
    }

    public String sqlName() {
        return sqlName;
    }
}
