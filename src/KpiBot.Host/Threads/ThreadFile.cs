using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KpiBot.Host.Threads;

/// <summary>A question of a thread and the day it was asked on.</summary>
internal sealed record Turn(string Question, DateOnly Today);

/// <summary>
/// A thread on the command line, kept in the data folder as its questions: asked again in their order they lead to the same context,
/// so that nothing of it can grow old or be out of step with the words we understand.
/// </summary>
internal sealed class ThreadFile(string dataFolder, string id)
{
    private const int TurnsKept = 20;

    private readonly string _path = Path.Combine(dataFolder, "threads", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16] + ".json");

    public async Task<IReadOnlyList<Turn>> ReadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(_path)) return [];
        try
        {
            await using var file = File.OpenRead(_path);
            return await JsonSerializer.DeserializeAsync<List<Turn>>(file, cancellationToken: cancellation) ?? [];
        }
        catch (JsonException exception)
        {
            throw new UsageException($"The thread's file {_path} is damaged ({exception.Message}): remove it to begin the thread anew.");
        }
    }

    public async Task AddAsync(Turn turn, CancellationToken cancellation)
    {
        var turns = (await ReadAsync(cancellation)).Append(turn).TakeLast(TurnsKept);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var partial = FormattableString.Invariant($"{_path}.{Environment.ProcessId}");
        await using (var file = File.Create(partial)) await JsonSerializer.SerializeAsync(file, turns, cancellationToken: cancellation);
        File.Move(partial, _path, overwrite: true);
    }
}
