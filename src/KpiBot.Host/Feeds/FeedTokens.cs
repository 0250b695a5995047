using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KpiBot.Host.Feeds;

/// <summary>
/// The tokens of a data folder, in a file of their own that is replaced whole: the command line changes it beside a running host, which reads it at every request, so that a revoked token stops at once.
/// No backup holds it: what was revoked does not come back with an older copy of the data.
/// </summary>
internal sealed class FeedTokens(string folder)
{
    private const string Prefix = "kpf_";
    private const int Bytes = 32;
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _file = Path.Combine(folder, "feeds.json");

    /// <summary>What every token grants, by name; a file that cannot be read is a <see cref="UsageException"/>.</summary>
    public IReadOnlyList<FeedGrant> All()
    {
        try
        {
            return File.Exists(_file) ? JsonSerializer.Deserialize<List<FeedGrant>>(File.ReadAllBytes(_file), Json) ?? [] : [];
        }
        catch (JsonException)
        {
            throw new UsageException($"{_file} cannot be read, so no feed is given to anyone: remove it, and make the tokens anew with kpibot feed create.");
        }
    }

    /// <summary>What a token grants on a day; null for what is none, or is none any more. Every wrong one takes the same time.</summary>
    public FeedGrant? Find(string token, DateOnly today)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length != Prefix.Length + Base64Url.GetEncodedLength(Bytes)) return null;
        var hash = Encoding.ASCII.GetBytes(HashOf(token));
        FeedGrant? found = null;
        foreach (var grant in All()) if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(grant.Hash))) found = grant;
        return found is { Until: { } until } && until < today ? null : found;
    }

    /// <summary>Makes a token and returns it, for the only time.</summary>
    /// <param name="grant">What it grants, as of a hash that is not made yet.</param>
    public string Add(Func<string, FeedGrant> grant)
    {
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var made = grant(HashOf(token));
        Change(grants => grants.Exists(known => known.Name == made.Name)
            ? throw new UsageException($"There is a feed called {made.Name} already: revoke it first (kpibot feed revoke {made.Name}), or give another name.")
            : [.. grants, made]);
        return token;
    }

    /// <summary>Takes a token back; a name that there is not is a <see cref="UsageException"/>.</summary>
    public void Remove(string name) => Change(grants => grants.Exists(known => known.Name == name)
        ? [.. grants.Where(known => known.Name != name)]
        : throw new UsageException($"There is no feed called {name}: kpibot feed list shows what there is."));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    private void Change(Func<List<FeedGrant>, List<FeedGrant>> change)
    {
        try
        {
            using var one = new FileStream(_file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(change([.. All()]), Json);
            var ours = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) ours.UnixCreateMode = Ours;
            using (var next = new FileStream(_file + ".next", ours))
            {
                next.Write(bytes);
                next.Flush(flushToDisk: true);
            }

            File.Move(_file + ".next", _file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{_file} cannot be changed: {exception.Message}");
        }
    }
}
