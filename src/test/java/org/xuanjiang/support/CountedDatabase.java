package org.xuanjiang.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes to the database and what comes back, at its driver: time depends on the machine, this does not. */
public final class CountedDatabase {

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    /** @param rows that were read, not those that the database looked at */
    public record Cost(long statements, long rows) {
    }

    /** What this costs while nothing else runs. */
    public Cost of(Runnable question) {
        var statementsBefore = statements.get();
        var rowsBefore = rows.get();
        question.run();
        return new Cost(statements.get() - statementsBefore, rows.get() - rowsBefore);
    }

    private <T> T counting(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(CountedDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                var answer = method.invoke(real, arguments);
                if (method.getName().startsWith("execute")) {
                    statements.incrementAndGet();
                }
                if (method.getName().equals("next") && Boolean.TRUE.equals(answer)) {
                    rows.incrementAndGet();
                }
                return counted(method.getReturnType(), answer);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private Object counted(Class<?> type, Object answer) {
        var counts = Statement.class.isAssignableFrom(type) || type == ResultSet.class;
        return answer != null && counts ? counting(type, answer) : answer;
    }

    /** Puts the counter between the program and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        static CountedDatabase countedDatabase() {
            return new CountedDatabase();
        }

        @Bean
        static BeanPostProcessor counter(CountedDatabase counted) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource real && name.equals("dataSource") ? counted.between(real) : bean;
                }
            };
        }
    }

    private DataSource between(DataSource real) {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(Connection.class, super.getConnection());
            }
        };
    }
}
