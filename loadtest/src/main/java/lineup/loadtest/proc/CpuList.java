package lineup.loadtest.proc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set of CPUs in the notation of the kernel and of taskset, such as {@code 0-3,8}. */
public record CpuList(List<Integer> cpus) {

    public CpuList {
        cpus = List.copyOf(cpus);
    }

    static CpuList parse(String text) {
        return new CpuList(Stream.of(text.strip().split(",")).flatMap(CpuList::range).toList());
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
