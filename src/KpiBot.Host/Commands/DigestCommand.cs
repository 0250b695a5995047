using System.CommandLine;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot digest</c>: one command a file.</summary>
internal static class DigestCommand
{
    public static Command Create(CommandContext context) => new("digest", "Digests") { DigestPreview.Create(context), DigestList.Create(context), DigestSend.Create(context) };

    /// <summary>The day, or the instant, that a digest is for.</summary>
    public static Option<string?> NowOption() => new("--now") { Description = "The day, or the instant, it is for (default: now)", HelpName = "D" };
}
