import type { others as entries } from '../logbooks/others.ts';
import type { Written } from '../texts.ts';

export const others: Written<typeof entries> = {
  bedroom:
    'Premier morceau enregistré, assise par terre entre le lit et l’armoire, une couette sur la tête. On entend passer le bus de 22 h 10. Je le garde.',
  spoken:
    'Thanh Mai m’a fait dire les paroles à voix haute, sans chanter. Au troisième couplet j’ai dû m’arrêter. En onze ans je ne les avais jamais dites.',
  threeSongs:
    'Trois chansons d’affilée ce soir, sans reprendre. La dernière est fausse à la fin et c’est la plus belle.',
  mother: 'Ma mère m’a demandé au téléphone ce que je fais le soir. J’ai répondu « du rangement ».',
  guitar:
    'Dès que la guitare entre, ma voix recule. Je ne sais pas si c’est un réglage, ou moi qui chante moins fort pour ne pas déranger.',
  switchedOff: 'Réécouté les six. Éteint avant la fin.',
  walk: 'Fait écouter le refrain à Thanh Mai en marchant, un écouteur chacune. Elle n’a rien dit de tout le quai, puis : « On le remet ? »',
  twoWords:
    'Baissé la guitare de presque rien, au lieu de pousser la voix. On comprend deux mots de plus. Deux mots, c’est deux mots.',
  chairs: 'Vingt chaises. Je les ai comptées à la bibliothèque, avec l’air de chercher un livre.',

  poster:
    'Affiche collée dans l’entrée : « Ne jetez pas tout de suite ». On est quatre à savoir tenir un tournevis et il y a trois prises dans la salle. C’est un début.',
  alarmClock:
    'Onze objets, sept réparés, deux gâteaux. Karim a passé une heure sur un réveil que personne ne réclamait. Quand il a sonné, toute la salle a applaudi.',
  fire: '« Et si ça prend feu chez les gens ? » Je n’ai pas su répondre. Plus personne n’a touché un tournevis de l’après-midi.',
  covered:
    'C’est réglé, grâce à Thibault : un contrat à quarante euros par an, une feuille à signer, une phrase honnête à l’accueil. La nouvelle affiche ne ment plus.',
  rabbit:
    'Un petit garçon a apporté un lapin à qui il manquait une oreille. En le reprenant, il a vérifié l’autre oreille aussi, par acquit de conscience.',
  kettle:
    'Fait les comptes avec Minh. Il reste de quoi acheter des fusibles et une vraie bouilloire. Il a souligné la bouilloire deux fois.',
  radio:
    'Le poste de radio de sa femme. Deux heures à trois, et rien. Il nous a remerciés un par un. L’écharpe est toujours sur la chaise, je n’ose pas la déplacer.',

  recipe:
    'Cinq chaises prêtes, trois occupées. J’avais oublié le livre chez moi, alors on a lu une recette. C’est très bien, une recette : on sait où l’on va.',
  wholePage:
    'Celle qui n’avait pas dit un mot depuis l’ouverture a lu une page entière. Tout le monde a fait semblant de trouver cela normal.',
  oneLine:
    'J’ai dit « allez, juste une ligne » une fois de trop. Je l’ai vu à sa façon de refermer le livre.',
  glasses:
    'Les lunettes oubliées, pour la troisième fois. J’ai proposé les miennes. Elle a dit qu’elle voyait trop bien avec.',
  together:
    'Essayé à plusieurs voix : une ligne pour moi, la suivante pour toute la table ensemble. Personne n’a eu à commencer. À refaire.',

  sketchbooks:
    'Ressorti les quatre carnets. Il y a du café sur les plus belles pages : c’est donc que je m’en suis servi.',
  rules:
    'Écrit : « Avant toute opération, vérifier l’équerrage. » Jeté la feuille. Personne n’a jamais eu envie de construire quoi que ce soit après avoir lu cela.',
  sadRoof:
    'Ma petite-fille a ouvert le carnet numéro deux et m’a demandé pourquoi j’avais dessiné un toit triste. C’était la serre que le vent a couchée. Je lui ai raconté. Elle a pris des notes.',
  letter: 'Et si j’écrivais cela comme une lettre ? Je n’en ai pas écrit depuis vingt ans.',

  planters:
    'Trois bacs installés. Un patient de six ans leur a donné des prénoms, et depuis il faut dire bonjour à chacun en arrivant.',
  shouted:
    'Il n’était jamais arrivé au son « r ». Aujourd’hui il a crié « arrosoir » d’un bout à l’autre de la terrasse.',
  yellow:
    'Les feuilles jaunissent par le bas. Et la gérante a demandé, gentiment, si l’on avait le droit d’être là.',

  bench: 'Sorti l’établi sur le trottoir. Deux vélos, trois avis, un chien.',
  derailleur:
    'Une gamine d’une douzaine d’années a démonté son dérailleur toute seule pendant que je tenais le vélo. Elle m’a laissé serrer la dernière vis, par politesse.',
  cross:
    'Beaucoup de gens ralentissent, regardent, et repartent. Je dois avoir l’air occupé. Ou fâché. Ma sœur dit fâché.',

  tarmac:
    'Le bitume est parti. Dessous, de la terre noire qui n’avait pas vu le jour depuis soixante ans. Une classe entière s’est tue.',
  puddle: 'Première grosse pluie. La flaque a duré quarante minutes, chronométrée par vingt-huit enfants.',
  downpipe:
    'La descente du préau crache tout au même endroit. Cette eau devrait aller à la petite serre de l’école. Je sais calculer des rivières ; une gouttière, non.',
};
