package lineup.loadtest.result;

import java.util.Map;

/**
 * What a server spent in the window, over its whole process tree, children included that ended in it.
 *
 * <p>Every figure is null where the system does not tell it.
 *
 * @param peakMemory the highest proportional set size that was seen
 * @param idleMemory the same before the first connection
 * @param memoryPerConnection the slope over idle connections, in bytes; null unless the scenario measures it
 * @param voluntarySwitches context switches because a thread waited
 * @param involuntarySwitches context switches because another thread was due
 * @param peakDescriptors open files and sockets
 * @param syscallsPerRequest by name of the call; null unless they were counted
 */
public record Cost(Long userNanos, Long systemNanos, Long peakMemory, Long idleMemory, Double memoryPerConnection,
        Integer peakThreads, Long voluntarySwitches, Long involuntarySwitches, Integer peakDescriptors,
        Map<String, Double> syscallsPerRequest) {

    public Cost withMemoryPerConnection(Double bytes) {
        return new Cost(userNanos, systemNanos, peakMemory, idleMemory, bytes, peakThreads, voluntarySwitches,
                involuntarySwitches, peakDescriptors, syscallsPerRequest);
    }

    public Cost withSyscallsPerRequest(Map<String, Double> counts) {
        return new Cost(userNanos, systemNanos, peakMemory, idleMemory, memoryPerConnection, peakThreads,
                voluntarySwitches, involuntarySwitches, peakDescriptors, counts);
    }
}
