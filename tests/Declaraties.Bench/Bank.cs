using System.Globalization;

namespace Declaraties.Bench;

/// <summary>
/// De meetbank: één tabel met verhoudingen uit één run. f is <c>xmllint --noout --stream --schema</c> op dezelfde bestanden; verhoudingen
/// zijn medianen van metingen die om en om liepen. Alles wordt gemaakt in <c>artifacts/bench/werk</c> en een volgende keer opnieuw gebruikt.
/// </summary>
internal sealed class Bank
{
    private const string IJk = "xmllint --stream --schema (f)";
    private const string Niveau1En2 = "controleer (niveau 1 en 2)";
    private const string HeleWerk = "declareer (het hele werk), lege database";
    private const string MetHistorie = "declareer, 100 maal de regels al bewaard";
    private const string EnkelBestand = "25MB, alleen";
    private const string Geen = "-";
    private const int MeesteGroot = 3;
    private const int VakerKlein = 4;

    private const string Bytes = "bytes lezen en < tellen";
    private const string LeegDll = "leeg .NET-proces (dotnet hallo.dll)";
    private const string LeegExe = "leeg .NET-proces (ReadyToRun)";
    private const string Lezer = "XmlReader";
    private const string LezerMetXsd = "XmlReader + XSD";
    private const string Dom = "xmllint --schema (DOM)";
    private const string DomEnXslt = "xmllint --schema + xsltproc";
    private const string Rijen = "SQLite, evenveel rijen zonder index";

    /// <summary>De rijen van de tabel, van kaal naar volledig.</summary>
    private static readonly string[] _rijen = [IJk, Bytes, LeegDll, LeegExe, Lezer, LezerMetXsd, Dom, DomEnXslt, Rijen, Niveau1En2, HeleWerk, MetHistorie];

    private static readonly Wereldmaat _kb20 = new(22);
    private static readonly Wereldmaat _mb25 = new(9_000, 3);

    private readonly Wensen _wensen;
    private readonly string _programma;
    private readonly string _eigen = Environment.ProcessPath!;
    private readonly string _halloDll;
    private readonly string _halloExe;
    private readonly string _schemas;
    private readonly string _xsd;
    private readonly string _xsl;
    private readonly string _proef;
    private readonly string _antwoorden;
    private readonly string _werkmap;
    private readonly Werelden _werelden;
    private readonly List<Kolom> _kolommen = [];
    private readonly List<(string Kop, Tabel Tabel)> _tabellen = [];
    private readonly Tabel _perPrestatie = new(
        "per prestatie", "bestanden", "prestaties", "cpu (us)", "wand (us)", "prestaties/s", "cpu x 25MB", "wand x 25MB", "piek (MiB)");

    /// <param name="wortel">De hoofdmap van het project; wat wordt gemeten staat gepubliceerd in <c>artifacts/bench</c>.</param>
    /// <param name="wensen">Wat er wordt gemeten.</param>
    public Bank(string wortel, Wensen wensen)
    {
        _wensen = wensen;
        var bench = Path.Combine(wortel, "artifacts", "bench");
        _programma = Path.Combine(bench, "declaraties", "declaraties");
        _halloDll = Path.Combine(bench, "hallo", "hallo.dll");
        _halloExe = Path.Combine(bench, "hallo-r2r", "hallo");
        _schemas = Path.Combine(wortel, "schemas", "iwmo-3.2");
        _xsd = Path.Combine(_schemas, "wmo323.xsd");
        _xsl = Path.Combine(wortel, "tests", "Declaraties.Bench", "niveau2.xsl");
        _werkmap = Path.Combine(bench, "werk");
        _proef = Path.Combine(_werkmap, "proef.db");
        _antwoorden = Path.Combine(_werkmap, "antwoorden");
        _werelden = new Werelden(_programma, _werkmap, Voortgang);
        Directory.CreateDirectory(_werkmap);
        // Without --database `controleer` reads ./data/declaraties.db when there is one: not from here.
        Environment.CurrentDirectory = _werkmap;
    }

    public void Meet()
    {
        try
        {
            foreach (var onderdeel in _wensen.Onderdelen)
            {
                Voortgang(onderdeel);
                MeetOnderdeel(onderdeel);
            }
        }
        finally
        {
            // What was measured before something failed is not lost.
            Druk();
        }
    }

    private void MeetOnderdeel(string onderdeel)
    {
        switch (onderdeel)
        {
            case "hallo":
                Hallo();
                break;
            case "20KB":
                Bericht(onderdeel, _kb20, _wensen.Keren * VakerKlein, opwarmen: true);
                break;
            case "2.5MB":
                Bericht(onderdeel, new(2_700), _wensen.Keren, opwarmen: true);
                break;
            case "25MB":
                Bericht(onderdeel, _mb25, _wensen.Keren, opwarmen: true);
                break;
            case "250MB":
                Bericht(onderdeel, new(9_000, 32), Math.Min(_wensen.Keren, MeesteGroot), opwarmen: false);
                break;
            case "historie":
                Historie();
                break;
            case "regio":
                Maand(onderdeel, new(9_000) { Aanbieders = 40, Fouten = 10 }, _wensen.Keren);
                break;
            case "land":
                Maand(onderdeel, new(9_000, 85) { Aanbieders = 40, Fouten = 10, Verdeling = "gelijk" }, Math.Min(_wensen.Keren, MeesteGroot));
                break;
            case "toewijzingen":
                Toewijzingen();
                break;
            default:
                Lineair();
                break;
        }
    }

    /// <summary>Eén bericht: niveau 1 en 2, het hele werk, en waar het naast ligt.</summary>
    private void Bericht(string naam, Wereldmaat maat, int keren, bool opwarmen)
    {
        var wereld = _werelden.Maak(maat);
        var bestand = wereld.Bestanden.Single();
        var prestaties = Kaal.Prestaties(bestand);
        string[] dom = ["xmllint", "--noout", "--schema", _xsd, bestand];
        var metingen = OmEnOm(
            naam,
            keren,
            opwarmen,
            Ijk(wereld.Bestanden),
            new Opdracht(Bytes, [_eigen, "bytes", bestand]),
            new Opdracht(LeegDll, ["dotnet", _halloDll]),
            new Opdracht(LeegExe, [_eigen, "hallo"]),
            new Opdracht(Lezer, [_eigen, "lezer", bestand]),
            new Opdracht(LezerMetXsd, [_eigen, "lezer-xsd", bestand, _schemas]),
            // A tree of a large file may not fit, or be refused.
            new Opdracht(Dom, dom) { MagMislukken = true },
            new Opdracht(DomEnXslt, dom, ["xsltproc", "--noout", _xsl, bestand]) { MagMislukken = true },
            new Opdracht(Rijen, [_eigen, "invoegen", Path.Combine(_werkmap, "kaal.db"), Tekst(prestaties)]),
            new Opdracht(Niveau1En2, [_programma, "controleer", bestand, "--maximale-grootte", "2000"]),
            Declareer(HeleWerk, bestand, _werelden.Begin(wereld), maat.Peildatum));
        _kolommen.Add(new Kolom(naam, Omschrijving(wereld.Bestanden, prestaties, keren), metingen));
    }

    /// <summary>De laatste van vele maanden, met en zonder wat ervoor is gedeclareerd.</summary>
    private void Historie()
    {
        var wereld = _werelden.Maak(new(9_000, 9) { Maanden = 82, Tot = "2027-10" });
        var bestand = wereld.Bestanden[^1];
        var prestaties = Kaal.Prestaties(bestand);
        var historie = _werelden.Historie(wereld);
        var keren = Math.Min(_wensen.Keren, MeesteGroot);
        var metingen = OmEnOm(
            "historie",
            keren,
            opwarmen: true,
            Ijk([bestand]),
            // Without its history the credits in the file are refused: exit code 1.
            Declareer(HeleWerk, bestand, _werelden.Begin(wereld), wereld.Maat.Peildatum),
            Declareer(MetHistorie, bestand, historie, wereld.Maat.Peildatum));
        var bewaard = Werelden.Bewaard(historie);
        _kolommen.Add(new Kolom(
            "historie",
            string.Create(CultureInfo.InvariantCulture, $"{Omschrijving([bestand], prestaties, keren)}; {bewaard} prestaties al bewaard, {(double)bewaard / prestaties:0} maal zoveel"),
            metingen));
    }

    /// <summary>Een maand van meer aanbieders en gemeenten in één keer, naast het ene bestand van 25 MB.</summary>
    private void Maand(string naam, Wereldmaat maat, int keren)
    {
        var wereld = _werelden.Maak(maat);
        var prestaties = wereld.Bestanden.Sum(Kaal.Prestaties);
        var naast = _werelden.Maak(_mb25);
        var enkel = naast.Bestanden.Single();
        var metingen = OmEnOm(
            naam,
            keren,
            opwarmen: false,
            Ijk(wereld.Bestanden),
            Declareer(HeleWerk, wereld.Declaraties, _werelden.Begin(wereld), maat.Peildatum),
            Declareer(EnkelBestand, enkel, _werelden.Begin(naast), naast.Maat.Peildatum));
        _kolommen.Add(new Kolom(naam, Omschrijving(wereld.Bestanden, prestaties, keren), metingen));
        var perEnkel = metingen[EnkelBestand].ConvertAll(kosten => kosten.Per(Kaal.Prestaties(enkel)));
        RijPerPrestatie($"{naam}: 25MB daarnaast", 1, perEnkel, perEnkel, Kaal.Prestaties(enkel));
        RijPerPrestatie(naam, wereld.Bestanden.Count, metingen[HeleWerk].ConvertAll(kosten => kosten.Per(prestaties)), perEnkel, prestaties);
    }

    /// <summary>Hoe snel een klein bericht er is, naast een programma dat niets doet.</summary>
    private void Hallo()
    {
        var wereld = _werelden.Maak(_kb20);
        const string dll = "dotnet hallo.dll", exe = "hallo, ReadyToRun";
        var metingen = OmEnOm(
            "hallo",
            _wensen.Keren * VakerKlein,
            opwarmen: true,
            new Opdracht(dll, ["dotnet", _halloDll]),
            new Opdracht(exe, [_halloExe]),
            new Opdracht(Niveau1En2, [_programma, "controleer", wereld.Bestanden.Single()]),
            Ijk(wereld.Bestanden));
        var tabel = new Tabel("20KB", "wand (ms)", $"wand x {dll}", $"wand x {exe}", "cpu (ms)", "piek (MiB)");
        foreach (var (naam, kosten) in metingen)
        {
            tabel.Rij(
                naam,
                Getal(1000 * Midden(kosten, k => k.Wand), 1),
                Getal(Verhouding(kosten, metingen[dll], k => k.Wand), 2),
                Getal(Verhouding(kosten, metingen[exe], k => k.Wand), 2),
                Getal(1000 * Midden(kosten, k => k.Cpu), 1),
                Getal(Midden(kosten, k => k.PiekMiB), 0));
        }

        _tabellen.Add(($"Opstarten, mediaan van {_wensen.Keren * VakerKlein} metingen om en om", tabel));
    }

    private void Toewijzingen()
    {
        var map = Path.Combine(_werelden.Maak(new(9_000, 2)).Map, "toewijzingen");
        var keren = Math.Min(_wensen.Keren, MeesteGroot);
        var kosten = OmEnOm(
            "toewijzingen",
            keren,
            opwarmen: true,
            new Opdracht("importeer toewijzingen", [_programma, "importeer", "toewijzingen", map, "--database", _proef]) { Vooraf = () => Werelden.Verwijder(_proef) }).Values.Single();
        var tabel = new Tabel("WMO301", "bestanden", "cpu (s)", "wand (s)", "piek (MiB)");
        tabel.Rij("importeer toewijzingen", Tekst(Directory.GetFiles(map).Length), Getal(Midden(kosten, k => k.Cpu), 2), Getal(Midden(kosten, k => k.Wand), 2), Getal(Midden(kosten, k => k.PiekMiB), 0));
        _tabellen.Add(($"Toewijzingen, mediaan van {keren} metingen", tabel));
    }

    /// <summary>Tien maanden van 25 MB na elkaar: de laatste mag niet meer kosten dan de eerste.</summary>
    private void Lineair()
    {
        var wereld = _werelden.Maak(_mb25 with { Maanden = 10 });
        Werelden.Kopieer(_werelden.Begin(wereld), _proef);
        var tabel = new Tabel("maand", "MB", "cpu (s)", "wand (s)", "cpu per MB x eerste", "piek (MiB)");
        var eerste = 0.0;
        foreach (var bestand in wereld.Bestanden)
        {
            Voortgang($"lineair: {Path.GetFileName(bestand)}");
            var kosten = Meting.Draai(Declareer("lineair", bestand, null, wereld.Maat.Peildatum))!.Value;
            var mb = new FileInfo(bestand).Length / 1e6;
            eerste = eerste == 0 ? kosten.Cpu / mb : eerste;
            tabel.Rij(Path.GetFileName(bestand)[..6], Getal(mb, 1), Getal(kosten.Cpu, 2), Getal(kosten.Wand, 2), Getal(kosten.Cpu / mb / eerste, 2), Getal(kosten.PiekMiB, 0));
        }

        _tabellen.Add(("Tien maanden na elkaar in één database, elk één meting", tabel));
    }

    private Opdracht Ijk(IReadOnlyList<string> bestanden) => new(IJk, ["xmllint", "--noout", "--stream", "--schema", _xsd, .. bestanden]);

    /// <param name="naam">De rij.</param>
    /// <param name="invoer">Een bestand of een map.</param>
    /// <param name="database">Waar telkens een kopie van wordt gemaakt; null gaat verder met de vorige.</param>
    /// <param name="peildatum">De dag van beoordelen.</param>
    private Opdracht Declareer(string naam, string invoer, string? database, string peildatum) =>
        new(naam, [_programma, "declareer", invoer, "--antwoorden", _antwoorden, "--database", _proef, "--peildatum", peildatum, "--maximale-grootte", "2000"])
        {
            GoedeCodes = [0, 1],
            Vooraf = () =>
            {
                if (database is not null)
                {
                    Werelden.Kopieer(database, _proef);
                }

                if (Directory.Exists(_antwoorden))
                {
                    Directory.Delete(_antwoorden, recursive: true);
                }
            },
        };

    private static Dictionary<string, List<Kosten>> OmEnOm(string naam, int keren, bool opwarmen, params Opdracht[] opdrachten) =>
        Meting.OmEnOm(opdrachten, keren, opwarmen, wat => Voortgang($"{naam}, {wat}"));

    private void RijPerPrestatie(string naam, int bestanden, List<Kosten> per, List<Kosten> perEnkel, int prestaties) =>
        _perPrestatie.Rij(
            naam,
            Tekst(bestanden),
            Tekst(prestaties),
            Getal(1e6 * Midden(per, k => k.Cpu), 1),
            Getal(1e6 * Midden(per, k => k.Wand), 1),
            Getal(1 / Midden(per, k => k.Wand), 0),
            Getal(Verhouding(per, perEnkel, k => k.Cpu), 2),
            Getal(Verhouding(per, perEnkel, k => k.Wand), 2),
            Getal(Midden(per, k => k.PiekMiB), 0));

    private void Druk()
    {
        var uit = Console.Out;
        uit.WriteLine($"{Environment.ProcessorCount} processors ({Processor()}), .NET {Environment.Version}, {_wensen.Regel}");
        if (_kolommen.Count > 0)
        {
            Kop("Processortijd van het hele proces als veelvoud van f, wandkloktijd en piekgeheugen (medianen)");
            var tabel = new Tabel(["", .. _kolommen.SelectMany(kolom => (string[])[$"{kolom.Naam}: cpu x f", "wand (s)", "MiB"])]);
            foreach (var rij in _rijen.Where(rij => _kolommen.Any(kolom => kolom.Metingen.ContainsKey(rij))))
            {
                tabel.Rij([rij, .. _kolommen.SelectMany(kolom => Cellen(kolom, rij))]);
            }

            tabel.Rij(["f in seconden processortijd", .. _kolommen.SelectMany(kolom => (string[])[Getal(Midden(kolom.Metingen[IJk], k => k.Cpu), 3), "", ""])]);
            tabel.Druk(uit, _wensen.Markdown);
            uit.WriteLine();
            foreach (var kolom in _kolommen)
            {
                uit.WriteLine($"{(_wensen.Markdown ? "- " : "")}{kolom.Naam}: {kolom.Omschrijving}");
            }
        }

        if (_perPrestatie.HeeftRijen)
        {
            Kop("Het hele werk, een map in één keer");
            _perPrestatie.Druk(uit, _wensen.Markdown);
        }

        foreach (var (kop, tabel) in _tabellen)
        {
            Kop(kop);
            tabel.Druk(uit, _wensen.Markdown);
        }

        void Kop(string kop)
        {
            uit.WriteLine();
            uit.WriteLine(kop + ":");
            uit.WriteLine();
        }
    }

    private static string[] Cellen(Kolom kolom, string rij) =>
        kolom.Metingen.TryGetValue(rij, out var kosten) && kosten.Count > 0
            ? [Getal(Verhouding(kosten, kolom.Metingen[IJk], k => k.Cpu), 2), Getal(Midden(kosten, k => k.Wand), 3), Getal(Midden(kosten, k => k.PiekMiB), 0)]
            : [Geen, Geen, Geen];

    private static string Omschrijving(IReadOnlyList<string> bestanden, int prestaties, int keren) => string.Create(
        CultureInfo.InvariantCulture,
        $"{bestanden.Count} {(bestanden.Count == 1 ? "bestand" : "bestanden")}, {bestanden.Sum(bestand => new FileInfo(bestand).Length) / 1e6:0.00} MB, {prestaties} prestaties; mediaan van {keren} metingen om en om");

    private static double Midden(List<Kosten> kosten, Func<Kosten, double> maat) => Meting.Mediaan(kosten.Select(maat));

    /// <summary>De mediaan van de verhoudingen per ronde.</summary>
    private static double Verhouding(List<Kosten> kosten, List<Kosten> ijk, Func<Kosten, double> maat) =>
        Meting.Mediaan(kosten.Zip(ijk, (k, f) => maat(k) / maat(f)));

    private static string Processor()
    {
        const string naam = "model name";
        var regel = File.ReadLines("/proc/cpuinfo").FirstOrDefault(regel => regel.StartsWith(naam, StringComparison.Ordinal));
        return regel is null ? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString() : regel[(regel.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static void Voortgang(string wat) => Console.Error.WriteLine(wat);

    private static string Getal(double getal, int decimalen) => getal.ToString("F" + Tekst(decimalen), CultureInfo.InvariantCulture);

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    /// <summary>Metingen op dezelfde bestanden.</summary>
    private sealed record Kolom(string Naam, string Omschrijving, Dictionary<string, List<Kosten>> Metingen);
}
