package lineup.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import lineup.site.StaticResponder;

/** Runs one model from the command line until it is told to stop. */
public final class Launcher {
    /** Bad usage, in the way of many tools. */
    static final int USAGE = 2;

    private static final int FAILED = 1;

    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            CommandLineOptions options = CommandLineOptions.parse(args);
            if (options.asksForHelp()) {
                System.out.print(CommandLineOptions.help());
            } else if (options.asksForVersion()) {
                System.out.println("Lineup " + Version.TEXT);
            } else {
                serve(options);
            }
        } catch (UsageException e) {
            System.err.println("lineup: " + e.getMessage());
            System.exit(USAGE);
        }
    }

    private static void serve(CommandLineOptions commandLine) throws UsageException, InterruptedException {
        Model model = Models.find(commandLine.model());
        ServerOptions options = commandLine.serverOptions(model.name());
        commandLine.chooseSelector();
        AccessLog log = new AccessLog(options.log(), System.out, System.err);
        Thread.setDefaultUncaughtExceptionHandler(Launcher::fail);
        Server server = start(model, options, log);
        stopOnSignal(server, log, System.out);
        System.out.println(padded(model.name(), 9) + padded(url(server.address()), 27) + model.waits());
        System.out.flush();
        new CountDownLatch(1).await(); // the server's threads do the work; a signal ends the process
    }

    /** A server that has lost one of its threads would keep its clients waiting for ever. */
    private static void fail(Thread thread, Throwable cause) {
        System.err.println("lineup: the thread " + thread.getName() + " failed: " + cause);
        Runtime.getRuntime().halt(FAILED);
    }

    private static Server start(Model model, ServerOptions options, Journal journal) throws UsageException {
        InetSocketAddress address = options.address();
        try {
            StaticResponder responder =
                    new StaticResponder(options.root(), options.site(), InstantSource.system());
            return model.start(options, responder, journal);
        } catch (BindException e) {
            throw new UsageException("cannot listen on " + address.getHostString() + " port " + address.getPort()
                    + " (" + e.getMessage() + "); choose another with --port or --bind");
        } catch (IOException e) {
            throw new UsageException("cannot serve " + options.root() + ": " + e.getMessage());
        }
    }

    /** An orderly stop is a success, though the JVM would report the signal's number; hence the halt. */
    private static void stopOnSignal(Server server, AccessLog log, PrintStream out) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            server.close();
            log.close();
            out.flush();
            Runtime.getRuntime().halt(0);
        }));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()) + 1);
    }

    private static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + "/";
    }
}
