using Spectre.Console;

namespace KpiBot.Host;

/// <summary>Shows how far long work is where a person looks at the terminal, and nothing elsewhere.</summary>
internal sealed class ProgressBar
{
    private readonly ProgressTask? _task;

    private ProgressBar(ProgressTask? task) => _task = task;

    /// <summary>Runs the work, with a bar on standard error where a person looks.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, string title, Func<ProgressBar, Task<T>> work)
    {
        if (!terminal.ShowsProgress) return await work(new ProgressBar(null));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().AutoClear(true).StartAsync(context => work(new ProgressBar(context.AddTask(Markup.Escape(title)))));
    }

    /// <summary>A receiver of progress, told as done, total and what is being worked on; null where nobody looks.</summary>
    public IProgress<T>? Of<T>(Func<T, (double Done, double Total, string Title)> reading) => _task is null ? null : new Receiver<T>(_task, reading);

    private sealed class Receiver<T>(ProgressTask task, Func<T, (double Done, double Total, string Title)> reading) : IProgress<T>
    {
        public void Report(T value)
        {
            var (done, total, title) = reading(value);
            task.MaxValue = Math.Max(total, 1);
            task.Value = done;
            task.Description = Markup.Escape(title);
        }
    }
}
