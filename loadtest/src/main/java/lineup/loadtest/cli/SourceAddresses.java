package lineup.loadtest.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the addresses to connect from, such as {@code 127.0.0.2-127.0.0.5,127.0.1.1}.
 *
 * <p>Each of them brings its own ephemeral ports, and so its own 28,000 connections or so to one server.
 */
final class SourceAddresses {

    private static final int MOST = 1_024;
    private static final Pattern RANGE = Pattern.compile("((?:\\d{1,3}\\.){3})(\\d{1,3})-(?:\\1)?(\\d{1,3})");

    private SourceAddresses() {
    }

    static List<InetAddress> parse(String text) throws UsageException {
        List<InetAddress> addresses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            for (String literal : expand(part.strip())) {
                addresses.add(local(literal));
            }
        }
        if (addresses.size() > MOST) {
            throw new UsageException("--source-ips: no more than " + MOST + " addresses, please");
        }
        return addresses;
    }

    private static List<String> expand(String part) throws UsageException {
        Matcher range = RANGE.matcher(part);
        if (!range.matches()) {
            return List.of(part);
        }
        List<String> literals = new ArrayList<>();
        int last = Integer.parseInt(range.group(3));
        for (int i = Integer.parseInt(range.group(2)); i <= last; i++) {
            literals.add(range.group(1) + i);
        }
        if (literals.isEmpty()) {
            throw new UsageException("--source-ips: '" + part + "' ends before it begins");
        }
        return literals;
    }

    private static InetAddress local(String literal) throws UsageException {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException _) {
            throw new UsageException("--source-ips: '" + literal
                    + "' is not an address, write them like 127.0.0.2-127.0.0.5 or 127.0.0.2,127.0.0.9");
        }
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return address;
        } catch (IOException _) {
            throw new UsageException("--source-ips: " + literal + " is not an address of this machine");
        }
    }
}
