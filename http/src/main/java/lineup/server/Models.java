package lineup.server;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The models that are on the class path. */
public final class Models {
    private Models() {}

    /** All of them, by name. */
    public static List<Model> all() {
        return ServiceLoader.load(Model.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Model::name))
                .toList();
    }

    /** @param name or the class, which spares the search; may be null where there is only one model to choose from */
    static Model find(String name) throws UsageException {
        if (name != null && name.indexOf('.') > 0) {
            return ofClass(name);
        }
        List<Model> all = all();
        if (name == null && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream().filter(model -> model.name().equals(name)).findFirst().orElseThrow(() -> {
            String names = all.stream().map(Model::name).collect(Collectors.joining(", "));
            return new UsageException(name == null
                    ? "say which model with --model: " + names
                    : "no model " + name + " here; there is: " + names);
        });
    }

    /** The search asks every module of the JDK for registrations, which takes a fifth of a start. */
    private static Model ofClass(String name) throws UsageException {
        try {
            return Class.forName(name).asSubclass(Model.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new UsageException("no model " + name + " here");
        }
    }
}
