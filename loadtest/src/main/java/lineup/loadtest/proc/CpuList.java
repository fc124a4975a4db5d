package lineup.loadtest.proc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set of CPUs in the notation of the kernel and of taskset, such as {@code 0-3,8}. */
public record CpuList(List<Integer> cpus) {

    private static final Pattern FORM = Pattern.compile("\\d{1,4}(-\\d{1,4})?(,\\d{1,4}(-\\d{1,4})?)*");

    public CpuList {
        cpus = List.copyOf(cpus);
    }

    /** Reads that notation; an IllegalArgumentException says what is wrong with other texts. */
    public static CpuList parse(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a list of CPUs, write it like 0-3,8");
        }
        return new CpuList(Stream.of(text.strip().split(",")).flatMap(CpuList::range).distinct().toList());
    }

    public int size() {
        return cpus.size();
    }

    CpuList firstHalf() {
        return new CpuList(cpus.subList(0, cpus.size() / 2));
    }

    CpuList secondHalf() {
        return new CpuList(cpus.subList(cpus.size() / 2, cpus.size()));
    }

    @Override
    public String toString() {
        return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Stream<Integer> range(String text) {
        String[] ends = text.split("-", 2);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        List<Integer> range = new ArrayList<>();
        for (int cpu = first; cpu <= last; cpu++) {
            range.add(cpu);
        }
        return range.stream();
    }
}
