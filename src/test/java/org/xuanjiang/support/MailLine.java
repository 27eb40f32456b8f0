package org.xuanjiang.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The line to a mail server, which fails in every way in which lines and servers fail. Speaks SMTP line by line. */
public final class MailLine implements AutoCloseable {

    /** What becomes of one connection. */
    public enum Fate {
        WORKS,
        /** It is closed at once. */
        REFUSES,
        /** It is taken, and nothing is ever said. */
        HANGS,
        /** It breaks in the middle of the letter. */
        BREAKS,
        /** The server says that it cannot take letters now. */
        IS_BUSY,
        /** The server has the letter, and its answer is lost. */
        LOSES_THE_ANSWER
    }

    private static final int LINES_BEFORE_THE_BREAK = 3;

    private final ServerSocket line;
    private final IntSupplier server;
    private final Supplier<Fate> fates;
    private final ExecutorService calls = Executors.newCachedThreadPool();

    /**
     * @param server port of the server behind the line, asked anew for each connection
     * @param fates  decides about the next connection
     */
    public MailLine(IntSupplier server, Supplier<Fate> fates) {
        this.server = server;
        this.fates = fates;
        try {
            line = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        calls.execute(this::answer);
    }

    public int port() {
        return line.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        line.close();
        calls.shutdownNow();
    }

    private void answer() {
        while (!line.isClosed()) {
            try {
                var caller = line.accept();
                var fate = fates.get();
                calls.execute(() -> carry(caller, fate));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket caller, Fate fate) {
        try (caller) {
            switch (fate) {
                case REFUSES -> {
                }
                // Until the caller has had enough.
                case HANGS -> caller.getInputStream().readAllBytes();
                default -> connect(caller, fate);
            }
        } catch (IOException gone) {
            // One side hung up; that is what this class is for.
        }
    }

    private void connect(Socket caller, Fate fate) throws IOException {
        try (var target = new Socket(InetAddress.getByName("localhost"), server.getAsInt())) {
            var toServer = reader(target);
            var fromCaller = reader(caller);
            pass(toServer, caller);
            for (var command = fromCaller.readLine(); command != null; command = fromCaller.readLine()) {
                if (fate == Fate.IS_BUSY && command.startsWith("MAIL FROM")) {
                    say(caller, "451 4.3.0 come back later");
                    continue;
                }
                say(target, command);
                pass(toServer, caller);
                if (command.equals("DATA") && !passLetter(fromCaller, target, toServer, caller, fate)) {
                    return;
                }
            }
        }
    }

    /** @return whether the line still holds */
    private static boolean passLetter(BufferedReader fromCaller, Socket target, BufferedReader fromServer, Socket caller, Fate fate) throws IOException {
        var lines = 0;
        for (var text = fromCaller.readLine(); text != null; text = fromCaller.readLine()) {
            if (fate == Fate.BREAKS && ++lines > LINES_BEFORE_THE_BREAK) {
                return false;
            }
            say(target, text);
            if (text.equals(".")) {
                if (fate == Fate.LOSES_THE_ANSWER) {
                    fromServer.readLine();
                    return false;
                }
                pass(fromServer, caller);
                return true;
            }
        }
        return false;
    }

    /** One answer, which may have several lines. */
    private static void pass(BufferedReader from, Socket to) throws IOException {
        for (var text = from.readLine(); text != null; text = from.readLine()) {
            say(to, text);
            if (text.length() < 4 || text.charAt(3) != '-') {
                return;
            }
        }
        throw new IOException("the server hung up");
    }

    private static void say(Socket to, String text) throws IOException {
        to.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }
}
