package lineup.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lineup.site.SiteOptions;
import lineup.site.SiteOptions.CacheRule;
import lineup.site.SiteOptions.Field;
import lineup.site.SiteOptions.Symlinks;

/** The options of a site as arguments of a child, in one order; each list is preceded by its length. */
final class SiteArguments {
    private SiteArguments() {}

    static List<String> of(SiteOptions site) {
        List<Object> values = new ArrayList<>(List.of(
                site.symlinks(), site.dotfiles(), site.listing(), site.cleanUrls(),
                site.fallback() == null ? "" : site.fallback(), site.gzipFrom(),
                site.cors() == null ? "" : site.cors()));
        values.add(site.cacheRules().size());
        site.cacheRules().forEach(rule -> values.addAll(List.of(rule.glob(), rule.value())));
        values.add(site.fields().size());
        site.fields().forEach(field -> values.addAll(List.of(field.name(), field.value())));
        values.add(site.cacheValidity().toMillis());
        return values.stream().map(Object::toString).toList();
    }

    static SiteOptions read(Iterator<String> arguments) {
        return new SiteOptions(
                Symlinks.valueOf(arguments.next()),
                Boolean.parseBoolean(arguments.next()),
                Boolean.parseBoolean(arguments.next()),
                Boolean.parseBoolean(arguments.next()),
                orNull(arguments.next()),
                Long.parseLong(arguments.next()),
                orNull(arguments.next()),
                cacheRules(arguments),
                fields(arguments),
                Duration.ofMillis(Long.parseLong(arguments.next())));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<CacheRule> cacheRules(Iterator<String> arguments) {
        List<CacheRule> rules = new ArrayList<>();
        for (int i = Integer.parseInt(arguments.next()); i > 0; i--) {
            rules.add(new CacheRule(arguments.next(), arguments.next()));
        }
        return List.copyOf(rules);
    }

    private static List<Field> fields(Iterator<String> arguments) {
        List<Field> fields = new ArrayList<>();
        for (int i = Integer.parseInt(arguments.next()); i > 0; i--) {
            fields.add(new Field(arguments.next(), arguments.next()));
        }
        return List.copyOf(fields);
    }
}
