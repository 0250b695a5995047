namespace KpiBot.Host;

/// <summary>The command line or its input is wrong: exit code 2. The message is one sentence for a person, or one for each thing that is wrong.</summary>
public sealed class UsageException(string message) : Exception(message);
