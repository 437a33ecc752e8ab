using Declaraties.Opslag.Sqlite;
using Declaraties.Opslag.SqlServer;

namespace Declaraties.Opslag;

/// <summary>
/// Een database met het schema van deze versie: een bestand van SQLite of een database op een SQL Server. Niet voor gebruik op meer threads tegelijk.
/// </summary>
public abstract class Database : IDisposable
{
    private static readonly TimeSpan _geduld = TimeSpan.FromMinutes(1);
    private Transactie? _samen;
    private bool _isMislukt;

    /// <summary>Of wat er nu gebeurt weer ongedaan wordt gemaakt.</summary>
    private protected bool IsProef { get; private set; }

    private protected Database()
    {
    }

    /// <summary>Hoe de database heet, om te tonen: zonder wachtwoord.</summary>
    public abstract string Naam { get; }

    /// <summary>Of deze naam een bestand is, en geen database op een server.</summary>
    public static bool IsBestand(string naam) => !Verbindingsreeks.Is(naam);

    /// <summary>De map waarin het bestand van een database komt; null op een server, of als de naam geen bestandsnaam is.</summary>
    public static string? Map(string naam) =>
        IsBestand(naam) && SqliteDatabase.IsBestandsnaam(naam) ? Path.GetDirectoryName(Path.GetFullPath(naam)) : null;

    /// <summary>Opent de database en brengt het schema bij; maakt haar aan als zij er nog niet is.</summary>
    /// <param name="naam">
    /// Pad van een bestand van SQLite (haar map moet er zijn), of een verbindingsreeks van SQL Server ("Server=...;Database=...").
    /// </param>
    /// <exception cref="OpslagException">
    /// De database is niet van ons, is van een nieuwere versie, of is niet te openen. Een database van een ander blijft zoals zij was.
    /// </exception>
    public static Database Open(string naam) => Open(naam, _geduld);

    /// <summary>
    /// Opent een database om er alleen uit te lezen. Waar geschreven mag worden is dat hetzelfde als <see cref="Open(string)"/>; een bestand, map of medium dat
    /// alleen te lezen is blijft zoals het was: er komt geen bestand bij en het schema wordt niet bijgewerkt.
    /// </summary>
    /// <param name="naam">Als bij <see cref="Open(string)"/>.</param>
    /// <exception cref="OpslagException">Als bij <see cref="Open(string)"/>, of haar schema is ouder en zij is alleen te lezen.</exception>
    public static Database OpenLezend(string naam) => IsBestand(naam) ? SqliteDatabase.OpenLezend(naam, _geduld) : Open(naam);

    /// <summary>Kijkt of er nu in geschreven mag worden, ook door wie haar pas opent.</summary>
    /// <exception cref="OpslagException">Dat mag niet.</exception>
    public static void EisSchrijfbaar(string naam)
    {
        if (IsBestand(naam))
        {
            SqliteDatabase.EisSchrijfbaar(Path.GetFullPath(naam));
        }
    }

    /// <summary>Kijkt of de open database nog die is die onder haar naam te vinden is.</summary>
    /// <exception cref="OpslagException">Zij is verplaatst, weggehaald of vervangen.</exception>
    public virtual void EisPlaats()
    {
    }

    /// <param name="naam">Pad of verbindingsreeks.</param>
    /// <param name="geduld">Hoe lang op een ander proces wordt gewacht, in hele seconden en minstens één.</param>
    internal static Database Open(string naam, TimeSpan geduld) =>
        IsBestand(naam) ? SqliteDatabase.Open(naam, geduld) : SqlServerDatabase.Open(naam, geduld);

    /// <summary>Voert <paramref name="werk"/> uit in één transactie die schrijft: alles of niets.</summary>
    /// <param name="grendel">Wat niemand anders intussen mag veranderen.</param>
    /// <param name="werk">
    /// Op een server kan het na een storing nog eens worden aangeroepen, als zeker is dat van de vorige keer niets is blijven staan.
    /// </param>
    /// <exception cref="OpslagException">De database is bezet, vol, beschadigd of niet te bereiken.</exception>
    internal T InTransactie<T>(Grendel grendel, Func<Transactie, T> werk)
    {
        if (_samen is not { } samen)
        {
            return Schrijft(grendel, werk);
        }

        try
        {
            NeemErbij(samen, grendel);
            return werk(samen);
        }
        catch
        {
            // What it had already done stands in the one transaction: that may not be kept without the rest.
            _isMislukt = true;
            throw;
        }
    }

    /// <summary>
    /// Voert werk uit waarin alles wat met dit exemplaar gebeurt één transactie is, hoe vaak het ook een transactie begint: alles of niets. Wie
    /// erin een grendel neemt houdt haar tot het einde; neem er dus niet van twee aanbieders.
    /// </summary>
    /// <param name="grendel">Wat niemand anders intussen mag veranderen.</param>
    /// <param name="werk">Als bij <see cref="InTransactie"/>.</param>
    /// <exception cref="OpslagException">Als bij <see cref="InTransactie"/>; of een deel is mislukt, en dan is er niets vastgelegd.</exception>
    internal T Samen<T>(Grendel grendel, Func<Transactie, T> werk) => Schrijft(grendel, transactie =>
    {
        (_samen, _isMislukt) = (transactie, false);
        try
        {
            var uitkomst = werk(transactie);
            return _isMislukt ? throw new OpslagException($"Database {Naam}: een deel is mislukt, en daarom is er niets vastgelegd.") : uitkomst;
        }
        finally
        {
            _samen = null;
        }
    });

    /// <summary>Als <see cref="Samen"/>, maar er blijft niets van staan: zo is te zien wat er van zou komen.</summary>
    internal T OpProef<T>(Grendel grendel, Func<Transactie, T> werk)
    {
        if (_samen is not null)
        {
            throw new InvalidOperationException("Een proef kan niet in een transactie die moet blijven staan.");
        }

        IsProef = true;
        try
        {
            return Samen(grendel, werk);
        }
        finally
        {
            IsProef = false;
        }
    }

    private protected abstract T Schrijft<T>(Grendel grendel, Func<Transactie, T> werk);

    private protected abstract T LeestEen<T>(Func<Transactie, T> werk);

    /// <summary>Neemt een grendel bij wat een lopende transactie al voor zichzelf houdt.</summary>
    private protected abstract void NeemErbij(Transactie transactie, Grendel grendel);

    /// <summary>
    /// Of er nooit twee tegelijk schrijven. Dan houdt een grendel iedereen op, en is wat er tot en met de laatste versie staat ook zonder grendel
    /// alles tot en met die versie.
    /// </summary>
    internal abstract bool HeeftEenSchrijver { get; }

    /// <summary>Leest in één transactie: één momentopname, zonder op een schrijver te wachten of hem op te houden.</summary>
    /// <exception cref="OpslagException">De database is beschadigd of niet te lezen.</exception>
    internal T Leest<T>(Func<Transactie, T> werk) => _samen is { } samen ? werk(samen) : LeestEen(werk);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
