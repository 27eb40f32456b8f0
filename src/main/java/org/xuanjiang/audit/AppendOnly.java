package org.xuanjiang.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** The trigger of H2 that lets nobody change the trail; PostgreSQL has the same as a function. */
public class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("the trail is append-only");
    }
}
