namespace KpiBot.Tests.Host;

/// <summary>Standard error of a host, which says when it is ready.</summary>
internal sealed class ReadyWriter : StringWriter
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ready => _ready.Task;

    public override Task WriteLineAsync(string? value)
    {
        if (value!.Contains("is ready on", StringComparison.Ordinal)) _ready.TrySetResult();
        return base.WriteLineAsync(value);
    }
}
