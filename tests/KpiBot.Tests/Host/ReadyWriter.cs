namespace KpiBot.Tests.Host;

/// <summary>Standard error of a host, which says when it is ready. Written to by several threads it stands behind <see cref="TextWriter.Synchronized"/>, which writes everything as one.</summary>
internal sealed class ReadyWriter : StringWriter
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ready => _ready.Task;

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value!.Contains("is ready on", StringComparison.Ordinal)) _ready.TrySetResult();
    }
}
