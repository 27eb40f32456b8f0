package org.xuanjiang.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real mail server of this machine that keeps what it gets. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;

    public MailServer() {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What came for this address, oldest first. */
    public List<Letter> lettersTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).map(Letter::of).filter(letter -> letter.to().equals(address)).toList();
    }

    /** Message ids of everything that came. */
    public List<String> ids() {
        return Arrays.stream(server.getReceivedMessages()).map(Letter::of).map(Letter::id).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One letter as its reader sees it. */
    public record Letter(String id, String to, String subject, String text) {

        static Letter of(MimeMessage message) {
            try {
                return new Letter(message.getMessageID(), message.getAllRecipients()[0].toString(), message.getSubject(),
                    message.getContent().toString());
            } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException("unreadable letter", unreadable);
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        MailServer mailServer() {
            return new MailServer();
        }

        @Bean
        DynamicPropertyRegistrar mailPort(MailServer server) {
            return properties -> properties.add("spring.mail.port", server::port);
        }
    }
}
